package tongxing.program.policy;

/**
 * What kind of document it is: the school's own policy 制度, mechanism 机制, plan 计划,
 * criteria of assessment 考评办法, or a document of others that is cited [S-10, S-12].
 */
public enum PolicyKind {

	POLICY, MECHANISM, PLAN, CRITERIA, EXTERNAL

}
