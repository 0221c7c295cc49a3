import { z } from 'zod';

// Imported before everything that makes a schema: the CSP forbids building code from strings, and zod would
// otherwise try it once and be reported.
z.config({ jitless: true });
