import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { personName } from '../../kernel/db/sql-text.ts';

/** A mark of all that the print of a sheet shows of its publications: another one as soon as any of it is another. [WS-16] */
export async function readSheetMark(sql: SqlRunner, projectId: string): Promise<string> {
  const [row] = await sql.rows(mark, [projectId]);
  return row?.mark ?? '';
}

const mark = statement<{ mark: string }>(
  'sheet_print_mark',
  `with told as (
     select * from "Publication" where "projectId" = $1::uuid and state = 'published' and "deletedAt" is null
   ), lines as (
     select concat_ws('|', 'publication', p.id, p.version, ${personName('a')}, ${personName('x')}) as line
     from told p left join "User" a on a.id = p."authorId" left join "User" x on x.id = p."cancelledById"
     union all
     select concat_ws('|', 'comment', c.id, md5(c.body), ${personName('w')})
     from told p join "PublicationComment" c on c."publicationId" = p.id left join "User" w on w.id = c."authorId"
     union all
     select concat_ws('|', 'photo', f.id, f.position, f.state, f."printKey", f."fileName", f.caption)
     from told p join "Photo" f on f."publicationId" = p.id where f."deletedAt" is null)
   select coalesce(md5(string_agg(line, chr(10) order by line)), '') as mark from lines`,
);
