/** One address, without a name and without a list: whoever is behind it, the server that takes the mail finds out. */
const shape = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+\.[^\s@,;:<>()"\\.]+$/;
const LONGEST = 254;

export const isEmailAddress = (written: string): boolean => written.length <= LONGEST && shape.test(written);

export const notAnEmailAddress = 'It has not the shape of an e-mail address.';
