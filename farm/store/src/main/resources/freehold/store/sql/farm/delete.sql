DELETE FROM farm WHERE farm_id = :farm
