SELECT ${columns}
FROM session
WHERE farm_id = :farm AND worker_id IN (SELECT value FROM json_each('["' || replace(:workers, ',', '","') || '"]')) AND is_open = 1
ORDER BY session_id
