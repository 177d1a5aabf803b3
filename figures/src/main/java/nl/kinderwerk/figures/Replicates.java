package nl.kinderwerk.figures;

/** Where replicate weights come from (statistics.md, 7). */
public sealed interface Replicates permits ReplicateWeights, ReplicateColumns, MadeReplicates {}
