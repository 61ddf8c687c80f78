package org.hearsay.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.JenaException;

/**
 * A query in a file with a header.
 *
 * @param name the file's name without its ending
 * @param severity for a check: how bad a row is
 * @param text the whole file
 */
public record SavedQuery(
    String name,
    String summary,
    String description,
    List<String> tags,
    List<QueryParameter> parameters,
    Optional<String> severity,
    String text) {
  private static final Pattern VARIABLE = Pattern.compile("[?$](__?[A-Za-z][A-Za-z0-9_]*)");

  public SavedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a query.
   *
   * @param where the file, for messages
   * @throws QueryException when it is not SPARQL; the message tells line and column
   */
  static SavedQuery parse(String name, String where, String text) throws QueryException {
    try {
      QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new QueryException(
          where + ": not SPARQL: " + e.getMessage().replaceAll("\\s*\\R\\s*", " "), e);
    } catch (JenaException e) {
      throw new QueryException(where + ": " + e.getMessage(), e);
    }
    QueryHeader header = new QueryHeader(text);
    return new SavedQuery(
        name,
        header.text("summary").orElse(""),
        header.text("description").orElse(""),
        header.list("tags"),
        parameters(text, header),
        header.text("severity"),
        text);
  }

  /** In the order of the header's list, then by name. */
  private static List<QueryParameter> parameters(String text, QueryHeader header) {
    String body = text.replaceAll("(?m)^\\s*#.*$", "");
    TreeSet<String> variables = new TreeSet<>();
    Matcher m = VARIABLE.matcher(body);
    while (m.find()) {
      variables.add(m.group(1));
    }
    Map<String, String> descriptions = header.map("parameters");
    Map<String, QueryParameter> found = new LinkedHashMap<>();
    descriptions.keySet().forEach(k -> found.put(k, null));
    for (String variable : variables) {
      QueryParameter.of(variable, header.map("defaults"), descriptions)
          .ifPresent(p -> found.put(p.name(), p));
    }
    return found.values().stream().filter(p -> p != null).toList();
  }

  /** The query as it stands, to be run without parameters. */
  public Query query() {
    return QueryFactory.create(text);
  }

  /** The names of the columns of its answer. */
  public List<String> columns() {
    return query().getResultVars();
  }
}
