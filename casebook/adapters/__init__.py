"""The engines that a site can be built with; only this package knows them."""
