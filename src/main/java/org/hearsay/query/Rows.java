package org.hearsay.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The answer of a SELECT.
 *
 * @param cut whether more rows were left off because of the row limit
 */
public record Rows(List<String> columns, List<Binding> rows, boolean cut) {
  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The term in a cell; empty when it is unbound. */
  public Optional<Node> cell(int row, String column) {
    return Optional.ofNullable(rows.get(row).get(Var.alloc(column)));
  }

  /** The words, number or IRI in a cell; an empty string when it is unbound. */
  public String text(int row, String column) {
    return cell(row, column)
        .map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString())
        .orElse("");
  }

  public int size() {
    return rows.size();
  }
}
