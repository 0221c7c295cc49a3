/** "pluto.example.com" of "https://pluto.example.com/": what tells two servers apart. */
export const hostOf = (url: string) => url.replace(/^https?:\/\//, '');
