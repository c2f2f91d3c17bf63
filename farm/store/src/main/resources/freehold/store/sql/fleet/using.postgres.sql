SELECT ${columns}
FROM fleet
WHERE
    farm_id = :farm
    AND :profile IN (
        CAST(configuration AS JSONB) #>> '{customerManaged,storageProfileId}',
        CAST(configuration AS JSONB) #>> '{serviceManagedEc2,storageProfileId}'
    )
ORDER BY fleet_id
