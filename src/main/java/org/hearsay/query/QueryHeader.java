package org.hearsay.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a query file: lines that begin with {@code #+}, as grlc reads them. Of YAML it
 * knows what such headers use: {@code key: text} that may run on in indented lines, and lists of
 * {@code - item} or {@code - name: text}.
 */
final class QueryHeader {
  private static final Pattern KEY = Pattern.compile("([a-z_]+):\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
  private static final Pattern NAMED = Pattern.compile("([A-Za-z]+):\\s+(.*)");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  /** Reads the header of {@code query}; other lines are passed over. */
  QueryHeader(String query) {
    String key = "";
    for (String line : query.lines().toList()) {
      if (!line.startsWith("#+")) {
        continue;
      }
      String body = line.substring(2);
      String text = body.startsWith(" ") ? body.substring(1) : body;
      Matcher item = ITEM.matcher(text);
      Matcher start = KEY.matcher(text);
      if (item.matches()) {
        lists.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(unquote(item.group(1)));
      } else if (start.matches()) {
        key = start.group(1);
        texts.put(key, unquote(start.group(2)));
      } else if (!text.isBlank()) {
        texts.merge(key, text.strip(), (a, b) -> a.isEmpty() ? b : a + " " + b);
      }
    }
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key)).filter(t -> !t.isEmpty());
  }

  List<String> list(String key) {
    return List.copyOf(lists.getOrDefault(key, List.of()));
  }

  /** A list of {@code - name: text}. */
  Map<String, String> map(String key) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String item : list(key)) {
      Matcher m = NAMED.matcher(item);
      if (m.matches()) {
        map.put(m.group(1), unquote(m.group(2)));
      }
    }
    return map;
  }

  private static String unquote(String text) {
    String t = text.strip();
    boolean quoted =
        t.length() > 1
            && (t.charAt(0) == '"' || t.charAt(0) == '\'')
            && t.charAt(t.length() - 1) == t.charAt(0);
    return quoted ? t.substring(1, t.length() - 1) : t;
  }
}
