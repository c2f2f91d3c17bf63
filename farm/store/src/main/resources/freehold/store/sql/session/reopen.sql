UPDATE session SET is_open = 1 WHERE farm_id = :farm AND session_id = :session AND is_open = 0
