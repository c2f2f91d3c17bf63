DELETE FROM access_key WHERE access_key_id = :id
