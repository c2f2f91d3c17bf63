package freehold.server.credentials;

import freehold.controlplane.access.Caller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a session token says, and its text: the claims and a proof under the master key that they
 * are ours. Whoever holds a token can read the claims, and can change nothing in them.
 *
 * @param masterKeyId which master key proves it
 * @param number ten random bytes, which the access key id shows
 * @param generation how often the caller had been revoked when it was issued
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record SessionToken(
        String masterKeyId, byte[] number, Instant expiration, long generation, Caller caller) {
    /** Longest text; a token travels in a header or a query and must leave room for the rest. */
    static final int MAXIMUM_LENGTH = 600;

    private static final int VERSION = 1;
    private static final int KEY_ID_BYTES = 4;
    private static final int PROOF_BYTES = 32;

    String accessKeyId() {
        return AccessKeyIds.of(AccessKeyIds.TEMPORARY, number);
    }

    /** The token as clients carry it: Base64 for URLs. */
    String write(MasterKey key) {
        byte[] claims = claims();
        byte[] whole = Arrays.copyOf(claims, claims.length + PROOF_BYTES);
        System.arraycopy(key.proofOf(claims), 0, whole, claims.length, PROOF_BYTES);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        if (text.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("the caller is too long for a token: " + caller);
        }
        return text;
    }

    /** The token of a text, if it was written under one of these keys. */
    static Optional<SessionToken> read(String text, MasterKeys keys) {
        if (text.length() > MAXIMUM_LENGTH || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (whole.length < 1 + KEY_ID_BYTES + PROOF_BYTES || whole[0] != VERSION) {
            return Optional.empty();
        }
        byte[] claims = Arrays.copyOf(whole, whole.length - PROOF_BYTES);
        byte[] proof = Arrays.copyOfRange(whole, claims.length, whole.length);
        return keys.find(HexFormat.of().formatHex(whole, 1, 1 + KEY_ID_BYTES))
                .filter(key -> MessageDigest.isEqual(proof, key.proofOf(claims)))
                .map(_ -> parse(claims));
    }

    private byte[] claims() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(HexFormat.of().parseHex(masterKeyId));
            out.write(number);
            out.writeLong(expiration.getEpochSecond());
            out.writeLong(generation);
            out.writeUTF(CallerText.write(caller));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private static SessionToken parse(byte[] claims) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(claims))) {
            in.skipNBytes(1);
            String keyId = HexFormat.of().formatHex(in.readNBytes(KEY_ID_BYTES));
            byte[] number = in.readNBytes(AccessKeyIds.BYTES);
            Instant expiration = Instant.ofEpochSecond(in.readLong());
            long generation = in.readLong();
            return new SessionToken(
                    keyId, number, expiration, generation, CallerText.read(in.readUTF()));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a proved token is whole", damaged);
        }
    }
}
