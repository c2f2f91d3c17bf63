package freehold.cli.openjd;

import java.lang.reflect.Proxy;

/**
 * Tells of SIGINT and SIGTERM instead of ending the process. The JDK offers signals in a class that
 * no compiler for a fixed release shows, so it is reached by its name; where it is missing, signals
 * end the process as ever.
 */
final class Signals {
    private Signals() {}

    /** From now on, {@code told} runs at each signal, on a thread of its own. */
    static void onInterrupt(Runnable told) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object teller =
                    Proxy.newProxyInstance(
                            Signals.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (_, _, _) -> {
                                told.run();
                                return null;
                            });
            for (String name : new String[] {"INT", "TERM"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(
                                null,
                                signal.getConstructor(String.class).newInstance(name),
                                teller);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            System.getLogger(Signals.class.getName())
                    .log(System.Logger.Level.DEBUG, "signals are not heard", unavailable);
        }
    }
}
