package endpoints

// ServiceInfo says whether one host serves all regions.
type ServiceInfo struct {
	Service  string
	IsGlobal bool
}

var ServiceInfos = map[string]ServiceInfo{
	"shop":       {Service: "shop", IsGlobal: false},
	"members":    {Service: "members", IsGlobal: true},
	"vault_keys": {Service: "vault_keys", IsGlobal: false},
}
