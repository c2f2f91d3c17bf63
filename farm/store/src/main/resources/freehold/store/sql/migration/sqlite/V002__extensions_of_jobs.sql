-- The OpenJD extensions that a job's template lists, and for each of its environments those that the template it
-- stands in lists, parted by blanks. Jobs of before have none.
ALTER TABLE job_document ADD COLUMN extensions TEXT NOT NULL DEFAULT '[]';

ALTER TABLE job_document ADD COLUMN environment_extensions TEXT NOT NULL DEFAULT '[]';
