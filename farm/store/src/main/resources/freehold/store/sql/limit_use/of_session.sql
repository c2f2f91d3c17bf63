SELECT limit_id, units
FROM limit_use
WHERE farm_id = :farm AND session_id = :session
ORDER BY limit_id
