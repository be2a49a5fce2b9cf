import { searchQuery, searchReply } from '@guichet/dto/search/search';
import { systemOnly } from '../../kernel/access/define-access.ts';
import type { Module } from '../../kernel/module.ts';
import { findAll } from './find-all.ts';

/** One box over everything that the reader may see. [AG-22] */
export const searchModule: Module = {
  name: 'search',
  access: systemOnly('SearchWord'),
  mount(routes) {
    const contract = {
      access: 'signed-in',
      summary: 'Search everything that the caller may read',
      query: searchQuery,
      reply: searchReply,
      isExact: true,
    } as const;
    routes.add('GET', '/search', contract, (context, { query }) => findAll(context, query));
  },
};
