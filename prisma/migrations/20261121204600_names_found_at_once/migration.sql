-- Rows are added to these indexes as they are written: otherwise they wait in a list that every search reads to its end, until a vacuum.
-- Names are seldom written and looked up at each key; tickets, comments and work, which are written often, keep that list.
ALTER INDEX "User_words_idx" SET (fastupdate = off);
ALTER INDEX "Company_words_idx" SET (fastupdate = off);
ALTER INDEX "Contract_words_idx" SET (fastupdate = off);
ALTER INDEX "Document_words_idx" SET (fastupdate = off);
ALTER INDEX "Project_searchVector_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list(indexrelid) FROM pg_index WHERE indexrelid IN ('"User_words_idx"'::regclass, '"Company_words_idx"'::regclass,
  '"Contract_words_idx"'::regclass, '"Document_words_idx"'::regclass, '"Project_searchVector_idx"'::regclass);
