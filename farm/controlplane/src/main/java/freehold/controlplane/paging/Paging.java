package freehold.controlplane.paging;

import freehold.controlplane.Refusals;
import freehold.store.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list, as a client asked for it. Its tokens are bound to the operation and its
 * parameters: a token of another list is refused (API: keep other arguments unchanged with
 * nextToken). Tokens are at most 512 characters long.
 */
public final class Paging {
    /** What a page holds unless its client asks for less (API: maxResults). */
    public static final int USUAL = 100;

    private static final int FINGERPRINT = 12;
    private static final int LONGEST = 512;

    private final byte[] fingerprint;
    private final Page page;

    private Paging(byte[] fingerprint, Page page) {
        this.fingerprint = fingerprint;
        this.page = page;
    }

    /** What one page shows. */
    public record Shown<T>(List<T> items, Optional<String> nextToken) {
        public Shown {
            items = List.copyOf(items);
        }
    }

    /**
     * The page of {@code operation}'s answer that is asked for, at most {@link #USUAL} items unless
     * {@code maxResults} says otherwise.
     *
     * @param bound everything else that says what is listed: the path's ids, the filters
     * @throws freehold.api.ValidationException if the token is not one of this list
     */
    public static Paging of(
            String operation,
            Optional<Integer> maxResults,
            Optional<String> nextToken,
            Object... bound) {
        byte[] fingerprint = fingerprint(operation, bound);
        Optional<String> after =
                nextToken
                        .filter(token -> !token.isEmpty())
                        .map(token -> opened(token, fingerprint));
        return new Paging(fingerprint, new Page(after, maxResults.orElse(USUAL) + 1));
    }

    /** What to ask the store for: one item more than is shown, to know whether there are more. */
    public Page asked() {
        return page;
    }

    /** The key after which the page begins, as a number. */
    public long from() {
        return page.after().map(Paging::number).orElse(-1L) + 1;
    }

    /**
     * What to show of {@code found}, which was read as {@link #asked} says.
     *
     * @param key what the store calls an item's place in the list
     */
    public <T> Shown<T> page(List<T> found, Function<T, String> key) {
        int shown = page.limit() - 1;
        if (found.size() <= shown) {
            return new Shown<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, shown);
        return new Shown<>(items, Optional.of(sealed(key.apply(items.getLast()))));
    }

    private String sealed(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(fingerprint, FINGERPRINT + text.length);
        System.arraycopy(text, 0, token, FINGERPRINT, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static String opened(String token, byte[] fingerprint) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
        boolean ours =
                token.length() <= LONGEST
                        && bytes.length > FINGERPRINT
                        && Arrays.equals(fingerprint, 0, FINGERPRINT, bytes, 0, FINGERPRINT);
        if (!ours) {
            throw foreign();
        }
        return new String(bytes, FINGERPRINT, bytes.length - FINGERPRINT, StandardCharsets.UTF_8);
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw foreign();
        }
    }

    private static RuntimeException foreign() {
        return Refusals.invalidField(
                "nextToken",
                "is not a token that this list gave out; send it unchanged, with the same other"
                        + " arguments");
    }

    private static byte[] fingerprint(String operation, Object... bound) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            for (Object parameter : bound) {
                digest.update((byte) 0);
                digest.update(parameter.toString().getBytes(StandardCharsets.UTF_8));
            }
            return Arrays.copyOf(digest.digest(), FINGERPRINT);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
