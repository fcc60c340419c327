package stream

import "example.com/sdk/client"

// STREAM makes requests.
type STREAM struct {
	*client.Client
}

const (
	ServiceName = "stream" // Name of service.
	EndpointsID = ServiceName
)

func newClient(cfg Config) *STREAM {
	return &STREAM{Client: client.New(cfg, metadata.ClientInfo{
		ServiceName: ServiceName,
		APIVersion:  "2022-01-01",
	})}
}
