package tongxing.registry.family;

import java.util.Optional;

import tongxing.registry.CarerId;

import org.springframework.data.repository.Repository;

/**
 * Keeps carers.
 */
interface CarerRepository extends Repository<Carer, CarerId> {

	Carer save(Carer one);

	Optional<Carer> findById(CarerId id);

}
