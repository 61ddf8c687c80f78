package org.hearsay.query;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The queries of a folder, by name. All are read at once, so that a bad one is told at the start.
 *
 * <p>To add one: write {@code queries/NAME.rq} with a header, add its columns to {@code
 * SavedQueriesTest}, and its answer on the sample corpus.
 */
public final class SavedQueries {
  private static final String ENDING = ".rq";
  private final SortedMap<String, SavedQuery> queries;

  private SavedQueries(SortedMap<String, SavedQuery> queries) {
    this.queries = queries;
  }

  /** The queries that come with the program. */
  public static SavedQueries shipped() throws QueryException {
    return fromClassPath("queries");
  }

  /** The checks that come with the program. */
  public static SavedQueries checks() throws QueryException {
    return fromClassPath("queries/checks");
  }

  private static SavedQueries fromClassPath(String folder) throws QueryException {
    URL url = SavedQueries.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new QueryException(folder + ": not on the class path; build the program anew");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return in(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return in(jar.getPath(folder));
      }
    } catch (URISyntaxException | IOException e) {
      throw new QueryException(folder + ": can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * The queries in a folder, not below it.
   *
   * @throws QueryException when it can't be read, or one of them is malformed
   */
  public static SavedQueries in(Path folder) throws QueryException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(f -> f.getFileName().toString().endsWith(ENDING)).forEach(files::add);
    } catch (IOException e) {
      throw new QueryException(folder + ": can't be read: " + e.getMessage(), e);
    }
    SortedMap<String, SavedQuery> queries = new TreeMap<>();
    for (Path file : files) {
      SavedQuery query = read(file);
      queries.put(query.name(), query);
    }
    return new SavedQueries(queries);
  }

  /** Reads one file; a header is welcome but not needed. */
  public static SavedQuery read(Path file) throws QueryException {
    String name = file.getFileName().toString();
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new QueryException("query " + file + ": can't be read: " + e.getMessage(), e);
    }
    return SavedQuery.parse(
        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
        file.toString(),
        text);
  }

  public Collection<SavedQuery> all() {
    return queries.values();
  }

  public Optional<SavedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /**
   * The query of that name.
   *
   * @throws QueryException when there is none; the message names all
   */
  public SavedQuery get(String name) throws QueryException {
    SavedQuery query = queries.get(name);
    if (query == null) {
      throw new QueryException(
          "no query \"" + name + "\"; there are: " + String.join(", ", queries.keySet()));
    }
    return query;
  }
}
