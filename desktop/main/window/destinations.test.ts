import { describe, expect, it, vi } from 'vitest';
import { createDestinations } from './destinations.ts';

describe('createDestinations', () => {
  it('keeps a destination until the page asks for it, once', () => {
    const tell = vi.fn();
    const showWindow = vi.fn();
    const destinations = createDestinations({ tell, showWindow });
    destinations.go({ screen: 'activity' });
    expect(showWindow).toHaveBeenCalledTimes(1);
    expect(tell).not.toHaveBeenCalled();
    expect(destinations.take()).toEqual({ screen: 'activity' });
    expect(destinations.take()).toBeNull();
  });

  it('tells at once when the page is there, and keeps again when it is gone', () => {
    const tell = vi.fn();
    const destinations = createDestinations({ tell, showWindow: () => {} });
    destinations.take();
    destinations.go({ screen: 'audit' });
    expect(tell).toHaveBeenCalledWith({ screen: 'audit' });
    destinations.pageGone();
    destinations.go({ screen: 'roles' });
    expect(tell).toHaveBeenCalledTimes(1);
    expect(destinations.take()).toEqual({ screen: 'roles' });
  });
});
