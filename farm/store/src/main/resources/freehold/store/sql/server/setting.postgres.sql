SELECT current_setting(:name) AS value
