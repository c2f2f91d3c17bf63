package freehold.client.paging;

/** Says that a page names itself as the next one, so that there would be no end. */
@SuppressWarnings("serial") // never serialized
public final class RepeatedToken extends RuntimeException {

    RepeatedToken(String token) {
        super("the page after the one with token '" + token + "' has the same token");
    }
}
