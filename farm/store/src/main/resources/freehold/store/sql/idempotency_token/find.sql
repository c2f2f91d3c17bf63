SELECT input_hash, answer
FROM idempotency_token
WHERE caller = :caller AND operation = :operation AND token = :token
