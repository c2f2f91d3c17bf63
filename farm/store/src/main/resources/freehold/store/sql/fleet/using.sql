SELECT ${columns}
FROM fleet
WHERE
    farm_id = :farm
    AND :profile IN (
        json_extract(configuration, '$.customerManaged.storageProfileId'),
        json_extract(configuration, '$.serviceManagedEc2.storageProfileId')
    )
ORDER BY fleet_id
