package freehold.simulation;

import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionId;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one command wrote. The store's tables are watched by reflection: whatever one of their
 * methods without a result is given was written. So a new method of the contract is watched without
 * a line here.
 */
final class Written {
    /** Of more tasks at once, as a wide update moves them, it is not noted what each was before. */
    private static final int FEW = 64;

    private final Set<JobKey> jobs = new LinkedHashSet<>();
    private final Map<WorkerKey, Worker> workers = new LinkedHashMap<>();
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    private final List<SessionAction> actions = new ArrayList<>();
    private final List<TaskChange> tasks = new ArrayList<>();

    /** The command, watched. */
    <T> Command<T> by(Command<T> command) {
        return new Watched<>(command, this);
    }

    Set<JobKey> jobs() {
        return jobs;
    }

    /** Workers as they were written last. */
    Map<WorkerKey, Worker> workers() {
        return workers;
    }

    /** Sessions as they were written last. */
    Map<SessionId, Session> sessions() {
        return sessions;
    }

    /** Session actions each time they were written. */
    List<SessionAction> actions() {
        return actions;
    }

    /** Each move of a task. */
    List<TaskChange> tasks() {
        return tasks;
    }

    /** Whether anything of a job or a worker was written. */
    boolean isEmpty() {
        return jobs.isEmpty() && workers.isEmpty();
    }

    private record Watched<T>(Command<T> command, Written written) implements Command<T> {
        @Override
        public T run(Transaction tx) {
            return command.run(written.watched(Transaction.class, tx, tx));
        }

        @Override
        public Locks locks(Reading peek) {
            return command.locks(peek);
        }
    }

    private <T> T watched(Class<T> type, Object target, Transaction tx) {
        return type.cast(
                Proxy.newProxyInstance(
                        Written.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            if (method.getReturnType() == void.class) {
                                note(arguments, tx);
                            }
                            Object result = invoke(method, target, arguments);
                            return method.getReturnType().getSimpleName().equals("Writable")
                                    ? watched(method.getReturnType(), result, tx)
                                    : result;
                        }));
    }

    private static Object invoke(Method method, Object target, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void note(Object[] arguments, Transaction tx) {
        for (Object argument : arguments) {
            switch (argument) {
                case Job job -> jobs.add(job.key());
                case JobKey key -> jobs.add(key);
                case Worker worker -> workers.put(worker.key(), worker);
                case Session session -> {
                    jobs.add(session.job());
                    sessions.put(session.id(), session);
                }
                case Step step -> {
                    jobs.add(step.job());
                    noteTasks(step, arguments, tx);
                }
                case List<?> list -> list.forEach(this::noteAction);
                default -> {}
            }
        }
    }

    private void noteAction(Object element) {
        if (element instanceof SessionAction action) {
            actions.add(action);
        }
    }

    private void noteTasks(Step step, Object[] arguments, Transaction tx) {
        for (Object argument : arguments) {
            if (argument instanceof List<?> list && list.size() <= FEW) {
                for (Object element : list) {
                    if (element instanceof Task task) {
                        Task before = tx.tasks().find(step, task.id().index());
                        tasks.add(new TaskChange(before, task));
                    }
                }
            }
        }
    }
}
