package org.hearsay.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;

/** A data set whose default graph is the union of its named graphs. For reading. */
final class UnionView extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  UnionView(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(getR());
  }
}
