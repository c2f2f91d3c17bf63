INSERT INTO access_key (
    access_key_id, kind, principal, sealed_secret, created_at
)
VALUES (
    :accessKeyId, :kind, :principal, :sealedSecret, :createdAt
)
