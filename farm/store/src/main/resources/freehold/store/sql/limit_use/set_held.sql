UPDATE limit_use
SET held = :held
WHERE farm_id = :farm AND session_id = :session
