SELECT ${columns}
FROM access_key
ORDER BY access_key_id
