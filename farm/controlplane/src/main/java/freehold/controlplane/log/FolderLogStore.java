package freehold.controlplane.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Log streams in a folder: a folder per group, a file per stream. Files are opened for each call,
 * so that any number of streams costs no descriptors.
 *
 * <p>Only one process appends to a folder. Within it an append holds one of a fixed set of locks,
 * chosen by the stream; readers hold none, for what is before the end of a file never changes. An
 * end that a crash has torn is cut off by the next append, which no reader has gone beyond.
 */
public final class FolderLogStore implements LogStore {
    private static final int LOCKS = 64;
    private static final int MOST_BYTES = 1_048_576;

    private final Path root;
    private final List<ReentrantLock> locks;
    private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();

    public FolderLogStore(Path root) {
        this.root = root;
        this.locks = IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toList();
    }

    @Override
    public boolean createGroup(String group) {
        try {
            Files.createDirectories(root);
            Files.createDirectory(folder(group));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean hasGroup(String group) {
        return Files.isDirectory(folder(group));
    }

    @Override
    public boolean create(LogStream stream, String owner) {
        ReentrantLock lock = lock(stream);
        lock.lock();
        try {
            if (Files.exists(file(stream))) {
                return false;
            }
            Files.createDirectories(folder(stream.group()));
            Path unnamed = folder(stream.group()).resolve(FileNames.encode(stream.name()) + ".new");
            Files.write(unnamed, LogRecords.header(owner));
            Files.move(unnamed, file(stream));
            unsynced.add(file(stream));
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> owner(LogStream stream) {
        try (FileChannel file = FileChannel.open(file(stream), StandardOpenOption.READ)) {
            return Optional.of(LogRecords.owner(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void append(LogStream stream, List<LogEvent> events) {
        ByteBuffer bytes = LogRecords.encode(events);
        ReentrantLock lock = lock(stream);
        lock.lock();
        try (FileChannel file =
                FileChannel.open(file(stream), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = soundEnd(file);
            unsynced.add(file(stream));
            while (bytes.hasRemaining()) {
                file.write(bytes, end + bytes.position());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Page read(LogStream stream, Query query) {
        try (FileChannel file = FileChannel.open(file(stream), StandardOpenOption.READ)) {
            long first = LogRecords.first(LogRecords.owner(file));
            long size = file.size();
            long from =
                    switch (query.from()) {
                        case Place.Start() -> first;
                        case Place.End() -> wholeEnd(file, first, size);
                        case Place.At(long offset) -> Math.clamp(offset, first, size);
                    };
            return query.forward()
                    ? forward(file, from, size, query)
                    : backward(file, from, first, query);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> streams(String group, String prefix, Optional<String> after, int limit) {
        try (Stream<Path> files = Files.list(folder(group))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> FileNames.decode(name.substring(0, name.length() - 4)))
                    .filter(name -> name.startsWith(prefix))
                    .filter(name -> after.map(last -> name.compareTo(last) > 0).orElse(true))
                    .sorted()
                    .limit(limit)
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void sync() {
        for (Path path : List.copyOf(unsynced)) {
            unsynced.remove(path);
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.force(false);
            } catch (IOException failure) {
                unsynced.add(path);
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static Page forward(FileChannel file, long from, long limit, Query query)
            throws IOException {
        List<LogEvent> events = new ArrayList<>();
        long end = from;
        int bytes = 0;
        while (events.size() < query.limit() && bytes < MOST_BYTES) {
            Optional<LogRecords.Found> found = LogRecords.after(file, end, limit);
            if (found.isEmpty()) {
                break;
            }
            end = found.get().end();
            if (isWanted(found.get().event(), query)) {
                events.add(found.get().event());
                bytes += (int) (found.get().end() - found.get().start());
            }
        }
        return new Page(events, from, end);
    }

    private static Page backward(FileChannel file, long from, long first, Query query)
            throws IOException {
        List<LogEvent> events = new ArrayList<>();
        long start = from;
        int bytes = 0;
        while (events.size() < query.limit() && bytes < MOST_BYTES) {
            Optional<LogRecords.Found> found = LogRecords.before(file, start, first);
            if (found.isEmpty()) {
                break;
            }
            start = found.get().start();
            if (isWanted(found.get().event(), query)) {
                events.add(found.get().event());
                bytes += (int) (found.get().end() - found.get().start());
            }
        }
        return new Page(events.reversed(), start, from);
    }

    private static boolean isWanted(LogEvent event, Query query) {
        return event.timestamp() >= query.earliest() && event.timestamp() < query.before();
    }

    /** The end of the last sound record; what is behind it is cut off. */
    private static long soundEnd(FileChannel file) throws IOException {
        long first = LogRecords.first(LogRecords.owner(file));
        long size = file.size();
        long end = wholeEnd(file, first, size);
        if (end < size) {
            file.truncate(end);
        }
        return end;
    }

    /** Where the sound records end: at the end of the file, unless a crash has torn it. */
    private static long wholeEnd(FileChannel file, long first, long size) throws IOException {
        if (size == first || LogRecords.before(file, size, first).isPresent()) {
            return size;
        }
        long end = first;
        Optional<LogRecords.Found> found = LogRecords.after(file, end, size);
        while (found.isPresent()) {
            end = found.get().end();
            found = LogRecords.after(file, end, size);
        }
        return end;
    }

    private Path folder(String group) {
        return root.resolve(FileNames.encode(group));
    }

    private Path file(LogStream stream) {
        return folder(stream.group()).resolve(FileNames.encode(stream.name()) + ".log");
    }

    private ReentrantLock lock(LogStream stream) {
        return locks.get(Math.floorMod(stream.hashCode(), LOCKS));
    }
}
