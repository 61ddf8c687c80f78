package org.hearsay.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.hearsay.rdf.Iris;

/** Writes answers, for people as a table and for machines in the formats of SPARQL 1.1. */
public final class ResultWriter implements QueryRunner.Receiver {

  /** How an answer is written. */
  public enum Format {
    TABLE,
    CSV,
    TSV,
    JSON,
    XML;

    /**
     * The format of that name, in any case.
     *
     * @throws QueryException when there is none
     */
    public static Format of(String name) throws QueryException {
      for (Format f : values()) {
        if (f.name().equalsIgnoreCase(name)) {
          return f;
        }
      }
      throw new QueryException("format " + name + ": write table, csv, tsv, json or xml");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Format format;
  private final OutputStream out;
  private final TableLayout layout;
  private long written;

  /**
   * @param out not closed
   * @param width columns of the terminal, for tables
   */
  public ResultWriter(Format format, OutputStream out, int width, Iris iris) {
    this.format = format;
    this.out = out;
    this.layout = new TableLayout(width, iris);
  }

  /** Rows written so far. */
  public long written() {
    return written;
  }

  @Override
  public void rows(RowSet rows) {
    if (format == Format.TABLE) {
      table(rows);
      return;
    }
    Lang lang =
        switch (format) {
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          default -> ResultSetLang.RS_XML;
        };
    RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    writer.write(out, new Counting(rows), Context.emptyContext());
  }

  /** Writes an answer that is in memory. */
  public void rows(Rows rows) {
    List<Var> columns = Var.varList(rows.columns());
    rows(org.apache.jena.sparql.exec.RowSetStream.create(columns, rows.rows().iterator()));
  }

  private void table(RowSet rows) {
    List<String> columns = rows.getResultVars().stream().map(Var::getVarName).toList();
    List<Binding> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    written += all.size();
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    layout.print(new Rows(columns, all, false), print);
    print.flush();
  }

  @Override
  public void truth(boolean answer) {
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    print.println(answer ? "yes" : "no");
    print.flush();
  }

  @Override
  public void graph(Graph graph) {
    RDFDataMgr.write(out, graph, Lang.TURTLE);
  }

  /** Counts what passes. */
  private final class Counting extends org.apache.jena.sparql.exec.RowSetStream {
    Counting(RowSet rows) {
      super(rows.getResultVars(), rows);
    }

    @Override
    public Binding next() {
      written++;
      return super.next();
    }
  }
}
