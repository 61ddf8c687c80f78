package org.hearsay.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * A file in the store's folder that says which server has it open, and how the same user's other
 * commands get at it. Only its owner can read it, for it holds the password.
 *
 * @param address root of the server
 * @param process id of the server's process
 */
public record ServingNote(Path file, URI address, long process, String password) {
  private static final String NAME = "served.properties";

  /** The server that has the store at {@code database} open now, if there is one. */
  public static Optional<ServingNote> find(Path database) {
    Path file = database.resolve(NAME);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
      ServingNote note =
          new ServingNote(
              file,
              URI.create(properties.getProperty("address", "")),
              Long.parseLong(properties.getProperty("process", "0")),
              properties.getProperty("password", ""));
      // a server that was killed leaves its note behind
      return ProcessHandle.of(note.process()).isPresent() ? Optional.of(note) : Optional.empty();
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  static ServingNote write(ServerSettings settings, URI address) throws IOException {
    Path file = settings.database().resolve(NAME);
    ServingNote note =
        new ServingNote(file, address, ProcessHandle.current().pid(), settings.password());
    Properties properties = new Properties();
    properties.setProperty("address", address.toString());
    properties.setProperty("process", Long.toString(note.process()));
    properties.setProperty("password", note.password());
    Files.deleteIfExists(file);
    try {
      Files.createFile(file, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      throw new IOException("another server is starting on " + settings.database(), e);
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      properties.store(out, "this store is open in a running hearsay serve");
    }
    return note;
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** {@code http://127.0.0.1:3030/hearsay/sparql}. */
  public URI queryEndpoint() {
    return address.resolve(ServerConfig.SERVICE + "/sparql");
  }

  /** {@code http://127.0.0.1:3030/hearsay/update}. */
  public URI updateEndpoint() {
    return address.resolve(ServerConfig.SERVICE + "/update");
  }

  /** {@code http://127.0.0.1:3030/hearsay/data}, Graph Store Protocol. */
  public URI graphEndpoint() {
    return address.resolve(ServerConfig.SERVICE + "/data");
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
