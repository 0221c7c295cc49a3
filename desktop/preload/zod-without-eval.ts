import { z } from 'zod';

// Imported before everything that makes a schema, see the renderer's file of this name.
z.config({ jitless: true });
