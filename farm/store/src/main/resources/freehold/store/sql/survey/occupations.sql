SELECT session.farm_id, session.queue_id, session.job_id, count(*) AS workers
FROM queue_fleet_association
JOIN session ON session.farm_id = queue_fleet_association.farm_id
    AND session.queue_id = queue_fleet_association.queue_id
    AND session.fleet_id = queue_fleet_association.fleet_id
    AND session.is_open = 1
WHERE queue_fleet_association.farm_id = :farm AND queue_fleet_association.fleet_id = :fleet
GROUP BY session.farm_id, session.queue_id, session.job_id
ORDER BY workers DESC, session.job_id
LIMIT :limit
