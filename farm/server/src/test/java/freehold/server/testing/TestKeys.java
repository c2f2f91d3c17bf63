package freehold.server.testing;

import freehold.server.credentials.Keys;
import freehold.server.credentials.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Keys over a table in memory. */
public final class TestKeys {
    private TestKeys() {}

    /** Keys whose master key lies in this folder. */
    public static Keys in(Path folder, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        try {
            MasterKeys masterKeys = MasterKeys.open(folder.resolve("master.key"), random);
            return Keys.of(masterKeys, new MemoryAccessKeys(), _ -> 0, random, clock);
        } catch (IOException failure) {
            throw new UncheckedIOException("a temporary folder takes files", failure);
        }
    }
}
