/** What a business is called until it says its name. */
export const unnamedBusiness = 'Guichet';
