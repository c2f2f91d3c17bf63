access_key_id, kind, principal, sealed_secret, created_at
