"""python3 models.py [FOLDER]

Makes pydantic models of each bundle with datamodel-code-generator, into FOLDER or for
this run alone, reads every valid document with them and writes it back.
"""

import importlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from fixtures import fixtures
from schemas import BUNDLES, FOLDER


def generate(folder):
    """Makes a module of models for each bundle."""
    for kind in BUNDLES:
        subprocess.run(
            [
                # It warns that a date of pydantic takes no pattern, which it needs not.
                *(sys.executable, "-W", "ignore::UserWarning", "-m", "datamodel_code_generator"),
                *("--input", FOLDER / "bundle" / f"{kind}.schema.json", "--input-file-type", "jsonschema"),
                *("--output", folder / f"{kind}_models.py", "--output-model-type", "pydantic_v2.BaseModel"),
                *("--enum-field-as-literal", "all", "--use-annotated", "--target-python-version", "3.11"),
                *("--disable-timestamp", "--formatters", "builtin"),
            ],
            check=True,
        )


def back(model, document):
    """Returns what a model makes of a document."""
    read = model.model_validate_json(json.dumps(document))
    return json.loads(read.model_dump_json(by_alias=True, exclude_unset=True))


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        generate(folder)
        sys.path.insert(0, str(folder))
        models = {
            kind: getattr(importlib.import_module(f"{kind}_models"), bundle["title"]) for kind, bundle in BUNDLES.items()
        }
        passed = failed = 0
        for fixture in fixtures():
            if fixture.layer:
                continue
            document = json.loads(fixture.data)
            if back(models[fixture.kind], document) == document:
                passed += 1
            else:
                failed += 1
                print(f"  {fixture.name} comes back otherwise")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
