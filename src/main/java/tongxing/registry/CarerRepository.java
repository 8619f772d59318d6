package tongxing.registry;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps carers.
 */
interface CarerRepository extends Repository<Carer, CarerId> {

	Carer save(Carer one);

	Optional<Carer> findById(CarerId id);

}
