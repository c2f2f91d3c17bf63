package freehold.server.signature;

/**
 * What a signature is good for: the key that made it, and the day, region and service it names.
 *
 * @param date the day in UTC, eight digits
 */
public record CredentialScope(String accessKeyId, String date, String region, String service) {
    private static final String TERMINATOR = "aws4_request";
    private static final int PARTS = 5;

    /** The scope as the string to sign has it. */
    String text() {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }

    static CredentialScope parse(String credential) {
        String[] parts = credential.split("/", -1);
        int last = parts.length - 1;
        if (parts.length != PARTS || !parts[last].equals(TERMINATOR)) {
            throw Unauthenticated.incomplete(
                    "Credential must be KEY/DATE/REGION/SERVICE/aws4_request, not " + credential);
        }
        if (!parts[1].matches("[0-9]{8}")) {
            throw Unauthenticated.incomplete(
                    "The date in Credential must be eight digits, not " + parts[1]);
        }
        return new CredentialScope(parts[0], parts[1], parts[2], parts[3]);
    }
}
