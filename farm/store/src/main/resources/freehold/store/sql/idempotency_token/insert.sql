INSERT INTO idempotency_token (
    caller, operation, token, input_hash, answer, created_at
)
VALUES (
    :caller, :operation, :token, :inputHash, :answer, :createdAt
)
