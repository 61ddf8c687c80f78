package org.hearsay.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The named things that are known before an article is read, by key and by name. A table of the
 * user's own wins over the shipped one, row by row (same key) and name by name.
 *
 * <p>Immutable; threads may share it.
 */
public final class Gazetteer {

  /**
   * What a name can mean.
   *
   * @param seat the name is the seat of an actor, and means the actor only where it speaks or acts
   * @param creditOnly the name counts only in datelines, credit lines and brackets
   * @param user the user's own table says so
   */
  record Sense(Entity entity, boolean seat, boolean creditOnly, boolean user) {}

  private static final class Holder {
    static final Gazetteer SHIPPED = load();
  }

  private final Map<String, Entity> byKey;
  private final PhraseIndex<Sense> names = new PhraseIndex<>();
  private final Map<String, List<Entity>> placesBySound = new LinkedHashMap<>();
  private final Map<String, List<Entity>> byHost = new LinkedHashMap<>();

  private Gazetteer(List<GazetteerReader.Entry> entries) {
    Map<String, GazetteerReader.Entry> last = new LinkedHashMap<>();
    entries.forEach(e -> last.put(e.entity().key(), e));
    Map<String, Entity> keys = new LinkedHashMap<>();
    for (GazetteerReader.Entry e : last.values()) {
      keys.put(e.entity().key(), e.entity());
      e.names().forEach(n -> add(n, e));
      e.seats().forEach(s -> names.put(s, new Sense(e.entity(), true, false, e.user())));
    }
    byKey = Collections.unmodifiableMap(keys);
  }

  private void add(String name, GazetteerReader.Entry e) {
    boolean credit = name.startsWith("~");
    String written = credit ? name.substring(1) : name;
    if (written.matches("[\\w-]+(\\.[\\w-]+)+")
        && written.equals(written.toLowerCase(Locale.ROOT))) {
      byHost.computeIfAbsent(written, k -> new ArrayList<>()).add(e.entity());
      return;
    }
    names.put(written, new Sense(e.entity(), false, credit, e.user()));
    if (e.entity().type() == EntityType.PLACE || e.entity().type() == EntityType.REGION) {
      placesBySound.computeIfAbsent(Fold.sound(written), k -> new ArrayList<>()).add(e.entity());
    }
  }

  /** The table that is part of the program. */
  public static Gazetteer shipped() {
    return Holder.SHIPPED;
  }

  /**
   * The shipped table with the user's own, which wins.
   *
   * @throws IOException when the file cannot be read or a row of it has not the form that the
   *     header of the shipped table describes; the message names the line
   */
  public static Gazetteer with(Path table) throws IOException {
    try (Reader reader = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
      List<GazetteerReader.Entry> all = new ArrayList<>(shippedEntries());
      all.addAll(GazetteerReader.read(reader, table.toString(), true));
      return new Gazetteer(all);
    }
  }

  static Gazetteer of(Reader table) throws IOException {
    List<GazetteerReader.Entry> all = new ArrayList<>(shippedEntries());
    all.addAll(GazetteerReader.read(table, "table", true));
    return new Gazetteer(all);
  }

  private static Gazetteer load() {
    try {
      return new Gazetteer(shippedEntries());
    } catch (IOException e) {
      throw new UncheckedIOException("entities.tsv", e);
    }
  }

  private static List<GazetteerReader.Entry> shippedEntries() throws IOException {
    try (InputStream in = Gazetteer.class.getResourceAsStream("entities.tsv")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: org/hearsay/entity/entities.tsv");
      }
      return GazetteerReader.read(
          new InputStreamReader(in, StandardCharsets.UTF_8), "entities.tsv", false);
    }
  }

  /** Every entity of the table. */
  public Collection<Entity> entities() {
    return byKey.values();
  }

  public Optional<Entity> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The outlet whose site answers at {@code host} or at the domain above it. */
  public Optional<Entity> byHost(String host) {
    String h = host.toLowerCase(Locale.ROOT);
    while (h.indexOf('.') > 0) {
      List<Entity> found = byHost.get(h);
      if (found != null) {
        return Optional.of(found.get(0));
      }
      h = h.substring(h.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /**
   * The thing called {@code name}, for names that stand alone: a publisher's name in metadata, a
   * line of credit. A thing of type {@code type} is preferred; when the table knows none by that
   * name, a new one of that type is made of it.
   */
  public Entity named(String name, EntityType type) {
    return find(name, type).orElseGet(() -> Entities.local(name, type, Optional.empty()));
  }

  /** As {@link #named}, but empty when the table has nothing of that name and type. */
  public Optional<Entity> find(String name, EntityType type) {
    Words words = Words.of(name);
    int first = words.size() > 1 && words.get(0).fold().equals("the") ? 1 : 0;
    if (words.size() == 0) {
      return Optional.empty();
    }
    for (int start : first == 0 ? new int[] {0} : new int[] {0, first}) {
      PhraseIndex.Hit<Sense> hit = names.at(words, start, true);
      if (hit != null && hit.length() == words.size() - start) {
        Optional<Sense> sense =
            hit.values().stream().filter(s -> s.entity().type() == type).findFirst();
        if (sense.isPresent()) {
          return sense.map(Sense::entity);
        }
      }
    }
    return byHost(name).filter(e -> e.type() == type);
  }

  PhraseIndex<Sense> names() {
    return names;
  }

  /** Places whose name sounds like {@code name}; see {@link Fold#sound}. */
  List<Entity> placesThatSoundLike(String name) {
    return placesBySound.getOrDefault(Fold.sound(name), List.of());
  }
}
