package tongxing.registry.trait;

/**
 * The seven kinds of hardship [S-12]: 监护丧失、家庭贫困、儿童患病、心理健康、失学辍学、孤儿、其他.
 */
public enum Hardship {

	GUARDIANSHIP_LOST, POVERTY, ILLNESS, MENTAL_HEALTH, DROPOUT, ORPHAN, OTHER

}
