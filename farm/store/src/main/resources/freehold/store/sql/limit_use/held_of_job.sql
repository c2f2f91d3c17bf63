SELECT limit_id, sum(units) AS units
FROM limit_use
WHERE farm_id = :farm AND job_id = :job AND held = 1
GROUP BY limit_id
ORDER BY limit_id
