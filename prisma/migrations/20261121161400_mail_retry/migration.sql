-- Sending a mail again was anybody's who reads mails: it becomes a right of its own, and whoever had the use keeps it. [AG-11]
UPDATE "Role" SET permissions = array_append(permissions, 'mails.retry'), "updatedAt" = now()
WHERE 'mails.read' = ANY(permissions) AND NOT 'mails.retry' = ANY(permissions);
