SELECT ${columns}
FROM worker
WHERE farm_id = :farm AND worker_id IN (SELECT value FROM json_each('["' || replace(:workers, ',', '","') || '"]'))
